using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class SentenceSplitterTests
{
    [Fact]
    public void Sentences_end_at_their_marks() => Assert.Equal(["水涨了。", "快走！", "去哪儿？"], SentenceSplitter.Split("水涨了。快走！去哪儿？"));

    [Fact]
    public void Marks_that_follow_each_other_end_one_sentence() => Assert.Equal(["真的？！", "是的。"], SentenceSplitter.Split("真的？！是的。"));

    [Fact]
    public void A_mark_inside_a_quotation_ends_no_sentence() =>
        Assert.Equal("何远说“水涨了。快走”,大家都走了。", Assert.Single(SentenceSplitter.Split("何远说“水涨了。快走”,大家都走了。")));

    [Fact]
    public void A_quotation_and_who_said_it_are_one_sentence() => Assert.Single(SentenceSplitter.Split("“水涨了。快走。”村支书何远说。"));

    [Fact]
    public void A_quotation_of_whole_sentences_ends_before_a_new_sentence() =>
        Assert.Equal(["“水涨了。快走。”", "全村一百人连夜转移到了镇上的中学。"], SentenceSplitter.Split("“水涨了。快走。”全村一百人连夜转移到了镇上的中学。"));

    [Fact]
    public void A_quotation_mark_without_its_partner_does_not_swallow_the_rest() =>
        Assert.Equal(2, SentenceSplitter.Split("他说“水涨了。大家都走了。").Count());

    [Theory]
    [InlineData("水位40.96米。", 1)]
    [InlineData("The river rose. People left.", 2)]
    [InlineData("U.S. officials left", 1)]
    public void A_point_ends_a_sentence_only_behind_a_word(string text, int count) => Assert.Equal(count, SentenceSplitter.Split(text).Count());

    [Theory]
    [InlineData("冲锋舟、救生衣……8月9日,演练开始。", 2)]
    [InlineData("冲锋舟、救生衣……等物资都已备齐。", 1)]
    [InlineData("“冲锋舟……救生衣都带上”,何远说。", 1)]
    public void Dots_end_a_sentence_unless_it_goes_on(string text, int count) => Assert.Equal(count, SentenceSplitter.Split(text).Count());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_text_of_nothing_has_no_sentence(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void What_stands_behind_the_last_mark_is_a_sentence() => Assert.Equal(["水涨了。", "快走"], SentenceSplitter.Split("水涨了。快走"));

    [Theory]
    [InlineData("。。。")]
    [InlineData("“”“”。")]
    [InlineData("”水涨了。”“")]
    public void No_text_is_lost(string text) => Assert.Equal(text, string.Concat(SentenceSplitter.Split(text)));
}
