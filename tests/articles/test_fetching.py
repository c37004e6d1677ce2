"""The one door to the network: what it opens, what it refuses to dial, and when it gives up."""

import gzip
import time
from ipaddress import IPv6Address, ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.articles import fetching
from questions.articles.dialling import is_public
from questions.articles.fetching import fetch
from questions.articles.targets import not_reachable, target_of
from questions.common.errors import UserError
from tests.articles.sites import canary, leads_to, page, site

BODY = b"<p>The bridge was opened in 1845.</p>"
HERE = "127.0.0.1"


def opened(port: int, path: str = "/", *, host: str = "site.example", names=None, refused=()):
    """Fetch from a site on this machine, which counts as public for once; ``names`` lead elsewhere."""
    names = names or {}
    return fetch(
        f"http://{host}:{port}{path}",
        resolver=lambda name, _port: names.get(name, [HERE]),
        allowed=lambda address: address == HERE and address not in refused or is_public(address),
    )


def test_a_page_comes_back_as_it_is():
    with site({"/": page(BODY)}) as port:
        found = opened(port)

    assert (found.data, found.media_type, found.charset) == (BODY, "text/html", "utf-8")


def test_a_redirect_is_followed_and_the_last_address_kept():
    with site({"/": leads_to("/there"), "/there": page(BODY)}) as port:
        found = opened(port)

    assert (found.data, found.address) == (BODY, f"http://site.example:{port}/there")


def test_an_arabic_path_and_name_can_be_asked_for():
    with site({"/%D8%B7%D8%B4%D9%82%D9%86%D8%AF": page(BODY)}) as port:
        found = opened(port, "/طشقند", host="موقع.example")

    assert found.data == BODY


def test_what_is_packed_against_our_wish_is_unpacked():
    with site({"/": page(gzip.compress(BODY), Content_Encoding="gzip")}) as port:
        assert opened(port).data == BODY


PRIVATE = [
    "127.0.0.1",
    "127.1.2.3",
    "10.0.0.1",
    "172.16.5.5",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "192.88.99.1",
    "168.63.129.16",
    "::1",
    "::",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:808:808::",
    "2001::1",
    "2001:db8::1",
    "2001:10::1",
    "fc00::1",
    "fd00::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "3fff::1",
    "100::1",
    "5f00::1",
    "localhost",
    "not-an-address",
]
PUBLIC = [
    "8.8.8.8",
    "1.1.1.1",
    "93.184.216.34",
    "151.101.1.67",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "2001:4860::1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_leads_inside_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_open_network_is_public(address):
    assert is_public(address)


@settings(max_examples=200)
@given(st.ip_addresses())
def test_nothing_is_public_that_python_knows_to_be_special(address):
    if is_public(str(address)):
        assert address.is_global
        assert [address.is_private, address.is_multicast, address.is_reserved] == [False] * 3
        assert not isinstance(address, IPv6Address) or address in ip_network_of_the_open


class OpenNetwork:
    """2000::/3, told without the code that is tested."""

    def __contains__(self, address) -> bool:
        return ip_address(address).packed[0] >> 5 == 1


ip_network_of_the_open = OpenNetwork()


@pytest.mark.parametrize("address", [name for name in PRIVATE if name[0].isdigit() or ":" in name])
def test_a_name_that_leads_inside_is_never_dialled(address):
    with canary() as knocks:
        with pytest.raises(UserError) as refusal:
            fetch(f"http://site.example:{knocks.port}/", resolver=lambda *_: [address])

        assert str(refusal.value) == str(not_reachable())
        assert knocks() == 0


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "localhost", "①②⑦.⓪.⓪.①"]
)
def test_this_machine_is_never_dialled_however_it_is_written(host):
    with canary() as knocks:
        with pytest.raises(UserError):
            fetch(f"http://{host}:{knocks.port}/")

        assert knocks() == 0


def test_one_private_address_among_public_ones_refuses_the_name():
    with canary() as knocks, pytest.raises(UserError):
        fetch(f"http://site.example:{knocks.port}/", resolver=lambda *_: ["8.8.8.8", "127.0.0.1"])


def test_a_redirect_inside_is_not_followed():
    with canary() as knocks, site({"/": leads_to(f"http://inside.example:{knocks.port}/")}) as port:
        with pytest.raises(UserError) as refusal:
            opened(port, names={"inside.example": ["10.0.0.5"]})

        assert str(refusal.value) == str(not_reachable())
        assert knocks() == 0


def test_a_name_that_changes_its_mind_is_asked_only_once_a_hop():
    asked = []

    def turning(_name, _port):
        asked.append(1)
        return [HERE] if len(asked) == 1 else ["10.0.0.5"]

    with site({"/": page(BODY)}) as port:
        found = fetch(f"http://site.example:{port}/", resolver=turning, allowed=lambda a: a == HERE)

    assert (found.data, len(asked)) == (BODY, 1)


def test_the_other_end_is_looked_at_again_once_it_answers():
    looks = []

    def second_thoughts(address):
        looks.append(address)
        return len(looks) == 1

    with site({"/": page(BODY)}) as port, pytest.raises(UserError) as refusal:
        fetch(f"http://site.example:{port}/", resolver=lambda *_: [HERE], allowed=second_thoughts)

    assert str(refusal.value) == str(not_reachable())


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "data:text/html,x",
        "javascript:alert(1)",
        "//example.org/x",
        "http://",
        "http:///x",
        "https://user:secret@example.org/",
        "http://example.org:22/",
        "http://example.org:99999/",
        "http://exa",
        "mple.org/",
        "http://[::1",
        "http://.example.org/",
        "http://-x.example/",
        "example.org",
        "unix:/var/run/docker.sock",
        "dict://x:1/",
    ],
)
def test_anything_but_a_plain_web_address_is_refused(address):
    with pytest.raises(UserError):
        fetch(address, resolver=lambda *_: ["8.8.8.8"])


def test_a_path_cannot_smuggle_a_second_request():
    assert target_of("http://example.org/a?b=ش").path == "/a?b=%D8%B4"
    with pytest.raises(UserError):
        target_of("http://example.org/a\r\nHost: inside")


def test_a_site_that_leads_round_in_circles_is_left():
    with site({"/": leads_to("/")}) as port, pytest.raises(UserError) as refusal:
        opened(port)

    assert "عنوان" in str(refusal.value) or "address" in str(refusal.value)


@pytest.mark.parametrize("status", [204, 401, 404, 500])
def test_an_error_of_the_site_is_told(status):
    def answer(handler):
        handler.send_response(status)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    with site({"/": answer}) as port, pytest.raises(UserError) as refusal:
        opened(port)

    assert str(status) in str(refusal.value)


def test_a_page_that_is_too_large_is_refused_before_it_is_read_to_its_end(monkeypatch):
    monkeypatch.setattr(fetching, "MOST_BYTES", 50_000)
    with site({"/": page(bytes(200_000))}) as port, pytest.raises(UserError):
        opened(port)


def test_a_page_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(fetching, "MOST_BYTES", 50_000)
    packed = gzip.compress(bytes(40_000_000))
    with site({"/": page(packed, Content_Encoding="gzip")}) as port, pytest.raises(UserError):
        opened(port)


def drip(handler) -> None:
    """One byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def stop_short(handler) -> None:
    """Less than was announced."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(BODY)
    handler.close_connection = True


def test_half_a_page_is_no_page():
    with site({"/": stop_short}) as port, pytest.raises(UserError):
        opened(port)


def drip_headers(handler) -> None:
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while True:
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


@pytest.mark.parametrize("slow", [drip, drip_headers], ids=["body", "headers"])
def test_a_site_that_drips_is_left_when_the_time_is_over(monkeypatch, slow):
    monkeypatch.setattr(fetching, "MOST_SECONDS", 1.0)
    begun = time.monotonic()
    with site({"/": slow}) as port, pytest.raises(UserError) as refusal:
        opened(port)

    assert time.monotonic() - begun < 5
    assert str(refusal.value) == str(fetching.too_slow())
