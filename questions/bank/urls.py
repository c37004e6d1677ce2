"""Addresses of the studio, the bank and the sets."""

app_name = "bank"
urlpatterns = []
