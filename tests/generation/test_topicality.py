from questions.generation.topicality import is_off_topic, topic_words

PALACE = ["بُني قصر الحمراء عام 1238.", "وُلد فيكتور هوغو عام 1802."]


def test_a_stem_that_says_nothing_of_its_title_is_off_the_topic():
    assert is_off_topic("متى وُلد فيكتور هوغو؟", topic_words("قصر الحمراء", PALACE))


def test_a_glued_article_hides_no_word_of_the_title():
    assert not is_off_topic("متى بُني القصر؟", topic_words("قصر الحمراء", PALACE))


def test_a_title_that_no_sentence_takes_up_names_no_topic():
    assert not is_off_topic("متى وُلد فيكتور هوغو؟", topic_words("درس الأحد", PALACE))


def test_without_a_title_nothing_is_off_the_topic():
    assert not is_off_topic("متى وُلد فيكتور هوغو؟", topic_words("", PALACE))


def test_a_quoted_name_explains_itself():
    assert not is_off_topic('من كتب "البؤساء"؟', topic_words("قصر الحمراء", PALACE))
