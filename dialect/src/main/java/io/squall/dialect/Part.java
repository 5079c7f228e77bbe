package io.squall.dialect;

/// A piece of a request that has a name.
public record Part(Place place, String name) {

    /// Where in a request it stands.
    public enum Place {
        HEADER("header"),
        QUERY("query"),
        BODY("body"),
        /// In the query or the body, whichever the method says.
        PARAMETER("parameter");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
