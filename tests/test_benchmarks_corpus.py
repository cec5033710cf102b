"""The synthetic news of the benchmarks: the same for the same seed, as full of names as news."""

from __future__ import annotations

from benchmarks.corpus import synthetic_articles
from builder.foundation.text import count_words


def test_the_same_seed_gives_the_same_articles_whatever_their_number() -> None:
    assert list(synthetic_articles(3)) == list(synthetic_articles(5))[:3]
    assert list(synthetic_articles(3, seed=2)) != list(synthetic_articles(3))


def test_articles_are_as_long_as_news_and_name_as_much() -> None:
    articles = list(synthetic_articles(50))
    assert 430 < sum(count_words(one.text) for one in articles) / 50 < 530
    assert 12 < sum(len(one.mentions) for one in articles) / 50 < 25
    assert len({one.text for one in articles}) == 50


def test_mentions_lie_on_names() -> None:
    for one in synthetic_articles(20):
        for mention in one.mentions:
            name = one.text[mention.start : mention.end]
            assert name[0].isupper()
            assert name == name.strip()
            assert not one.text[mention.end : mention.end + 1].isalnum()


def test_few_names_are_often_in_the_news_and_many_seldom() -> None:
    names = [one.text[m.start : m.end] for one in synthetic_articles(400) for m in one.mentions]
    counts = sorted((names.count(name) for name in set(names)), reverse=True)
    assert counts[0] > 40
    assert counts[len(counts) // 2] <= 2
