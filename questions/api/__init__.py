"""The same verbs as JSON, for programs that a person gives a token to. Views only; tokens live in accounts."""
