"""What Arabic asks of the names in a report: what somebody was when it appeared, and to which country a thing belongs."""
