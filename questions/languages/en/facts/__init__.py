"""What English encyclopedias tell plainly of their topic, asked in words of our own."""
