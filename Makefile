.PHONY: help check format run docs bench clean

help: ## list the tasks
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile

check: ## run every check and test
	./mvnw verify

format: ## format sources and poms
	./mvnw -q spotless:apply

run: ## start the cloud
	./squall up

docs: ## write docs/codes and the examples of squall explain anew, and what rehearsals say
	./mvnw -q verify -pl server -am -Dtest='CodesDocumentTest,ExchangeTest' -Dsurefire.failIfNoSpecifiedTests=false -Dsquall.docs=write

bench: ## measure Squall beside a bare server and WireMock (needs wrk; see docs/performance.md)
	scripts/bench.sh

clean: ## remove what was built
	./mvnw -q clean
