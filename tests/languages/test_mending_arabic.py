"""What careless Arabic pages write, and what a question says instead."""

import pytest

from questions.languages.ar.faulty import is_faulty
from questions.languages.ar.mending import well_spelled
from questions.languages.ar.predicates import lacks_predicate


@pytest.mark.parametrize(
    ("written", "better"),
    [
        pytest.param("دخل قاعةالاحتفال", "دخل قاعة الاحتفال", id="grown together"),
        pytest.param("بلغت 300مليون درهم", "بلغت 300 مليون درهم", id="a number grown onto its noun"),
        pytest.param("الهيئات الغير رسمية", "الهيئات غير الرسمية", id="other than"),
        pytest.param("يقول المؤرخون أن القصر احترق", "يقول المؤرخون إن القصر احترق", id="said that"),
        pytest.param("الجلسة الرابعة عشر للمجلس", "الجلسة الرابعة عشرة للمجلس", id="feminine ordinal"),
        pytest.param("عن عمر يناهز سبعة وستون عاما", "عن عمر يناهز سبعة وستين عاما", id="tens in their case"),
        pytest.param("كان أول محامي يرافع", "كان أول محامٍ يرافع", id="indefinite noun in -i"),
        pytest.param("دام الحصار 40 يوم كاملا", "دام الحصار 40 يومًا كاملا", id="counted noun"),
        pytest.param("تضم 14 بلديات", "تضم 14 بلدية", id="many where one is counted"),
        pytest.param("في 14 مارس 1990", "في 14 مارس 1990", id="a month is not counted"),
        pytest.param("عادوا المهاجرون إلى البصرة", "عاد المهاجرون إلى البصرة", id="verb before its subject"),
        pytest.param("متى أعيدت سلمى العلي انتخابها؟", "متى أعيد انتخاب سلمى العلي؟", id="chosen again"),
        pytest.param("متى تولى رئاسة النادي، ليقود؟", "متى تولى رئاسة النادي؟", id="purpose cut off"),
        pytest.param("عُين ناظراُ للأشغال", "عُين ناظرًا للأشغال", id="vowel for an ending"),
        pytest.param("نادي ليفربول Liverpool الإنجليزي", "نادي ليفربول الإنجليزي", id="Latin echo"),
        pytest.param("فيلم المدينة Summer Rain", "فيلم المدينة Summer Rain", id="a title in Latin letters"),
    ],
)
def test_slips_are_put_right(written, better):
    assert well_spelled(written) == better


def test_a_name_is_spelled_as_its_page_spells_it_with_care():
    page = "ولدت نوفيرة في القرية، وتزوجت نوفيرة بعد عام، ثم ماتت نوفيره."

    assert well_spelled("ماتت نوفيره", page) == "ماتت نوفيرة"


def test_last_letters_get_their_dots_where_the_page_writes_none():
    page = "سافر فى الصيف وعاش فى دار خاله الجرنوفى وعاد فى الشتاء"

    assert well_spelled("دار الجرنوفى", page) == "دار الجرنوفي"


@pytest.mark.parametrize(
    "question",
    [
        "في أي عام سافر في من بغداد؟",
        "كم هدفًا سجل اللاعب لكل من ناديه؟",
        "متى زار كان الوزير دمشق؟",
        "في أي عام تم قصر النهر الكبير ترميمه في دمشق؟",
        "في أي عام هاجر الرسام إلى لندن وعمره لا؟",
        "ما العام الذي شهد حريق القصر كان في البصرة؟",
    ],
)
def test_wording_that_cannot_be_put_right_is_seen(question):
    assert is_faulty(question)


@pytest.mark.parametrize(
    "question",
    ["كم هدفًا سجل اللاعب لكل من ناديه ومنتخبه؟", "متى تم افتتاح القصر وترميمه؟", "متى تم الإعلان عن تأسيسه؟"],
)
def test_sound_wording_is_no_fault(question):
    assert not is_faulty(question)


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        pytest.param("أكمل الفراغ: قالت الشرطة إن ______ من المدينة.", True, id="nothing said of them"),
        pytest.param("أكمل الفراغ: قالت الشرطة إن ______ غادروا المدينة.", False, id="what they did"),
        pytest.param("أي شركة أعلنت أن المدير الذي وصل من لندن؟", True, id="a relative clause alone"),
    ],
)
def test_that_must_say_something_of_somebody(question, lacks):
    assert lacks_predicate(question) == lacks


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("متى زار الوزير نائبه آنذاك في دمشق؟", "متى زار الوزير نائبه في دمشق؟"),
        ("في أي عام بنى المهندس جسرا ولكنه انهار بعد شهر؟", "في أي عام بنى المهندس جسرا؟"),
        ("متى زار الملك يوم الأحد؟", "متى زار الملك؟"),
    ],
    ids=["then", "what came of it", "weekday"],
)
def test_tails_that_a_question_need_not_say_are_cut(written, better):
    assert well_spelled(written) == better
