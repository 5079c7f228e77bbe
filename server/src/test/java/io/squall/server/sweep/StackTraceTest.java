package io.squall.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `\` stands for the end of a line.
final class StackTraceTest {

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', textBlock = """
        Traceback (most recent call last):\\  File "a.py", line 1, in <module>\\    x[1]\\KeyError: 5500                     | KeyError: 5500
        Traceback (most recent call last):\\  File "a.py", line 1\\http.client.RemoteDisconnected: Remote end closed        | http.client.RemoteDisconnected: Remote end closed
        Exception in thread "main" java.lang.NullPointerException: no id\\    at A.main(A.java:3)                            | java.lang.NullPointerException: no id
        /a.js:1\\throw new Error("5500")\\^\\\\Error: 5500\\    at Object.<anonymous> (/a.js:1:7)\\\\Node.js v22.1.0        | Error: 5500
        panic: assignment to entry in nil map\\\\goroutine 1 [running]:\\main.main()                                        | panic: assignment to entry in nil map
        thread 'main' panicked at src/main.rs:2:5:\\boom                                                                    | thread 'main' panicked at src/main.rs:2:5:
        a.rb:1:in `<main>': unhandled code 5500 (RuntimeError)                                                              | a.rb:1:in `<main>': unhandled code 5500 (RuntimeError)
        Unhandled exception. System.Exception: 5500\\   at Program.Main()                                                   | Unhandled exception. System.Exception: 5500
        sh: line 1: 12 Segmentation fault (core dumped) ./client                                                            | sh: line 1: 12 Segmentation fault (core dumped) ./client
        """)
    void the_traces_of_the_common_runtimes_are_known_and_quoted(String output, String headline) {
        assertThat(StackTrace.headline(output.replace('\\', '\n'))).contains(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "launch: RunInstancesHour: 5200 sold out",
                "error: no such thing\n",
                "do not panic: all is well",
                "Exception: 5200"
            })
    void an_error_that_is_told_is_no_trace(String output) {
        assertThat(StackTrace.headline(output)).isEmpty();
    }
}
