import pytest

from sapporo_learn import paths
from sapporo_learn.content.pictures import FALLBACK, load_pictures


def test_every_picture_named_is_drawn_and_has_a_name_of_its_own():
    folder = paths.assets_dir() / "pictures"
    pictures = load_pictures(folder)
    assert len(pictures) >= 16
    assert all((folder / f"{picture}.svg").is_file() for picture, _ in pictures)
    assert len({name for _, name in pictures}) == len(pictures)


@pytest.mark.parametrize(
    "text", [None, "picture = 3", "[[picture]]\nid='x'", "]]"], ids=["none", "type", "key", "toml"]
)
def test_without_a_readable_list_there_is_still_one_picture(tmp_path, text):
    if text is not None:
        (tmp_path / "pictures.toml").write_text(text, "utf-8")
    assert load_pictures(tmp_path) == FALLBACK
