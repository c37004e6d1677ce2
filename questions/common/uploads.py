"""Uploads end where the site's limit is, before they fill memory or disk."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class BoundedUploadHandler(FileUploadHandler):
    """Counts what comes in, first by what the browser announces, then by what it sends; passes everything on."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None) -> None:  # noqa: N803
        self.left = settings.FILE_UPLOAD_MAX_BYTES
        if content_length > self.left:
            raise RequestDataTooBig

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.left -= len(raw_data)
        if self.left < 0:
            raise RequestDataTooBig
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Another handler keeps the file."""
