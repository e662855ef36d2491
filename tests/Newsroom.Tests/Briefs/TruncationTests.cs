using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class TruncationTests
{
    [Fact]
    public void A_text_that_fits_is_not_cut() => Assert.Equal("水涨了", Truncation.ToLength("水涨了", 3));

    [Fact]
    public void A_list_ends_behind_a_whole_item() => Assert.Equal("临河镇、石桥镇…", Truncation.ToLength("临河镇、石桥镇、青溪镇", 9));

    [Theory]
    [InlineData("今年完成投资12345.67万元", 10, "今年完成投资…")]
    [InlineData("今年完成投资1,200万元", 9, "今年完成投资…")]
    [InlineData("参观者来自Shanghai和周边", 9, "参观者来自…")]
    public void A_number_or_a_word_is_never_cut(string text, int maxLength, string expected) => Assert.Equal(expected, Truncation.ToLength(text, maxLength));

    [Fact]
    public void A_number_that_fills_the_text_is_left_out_whole() => Assert.Equal("…", Truncation.ToLength(new string('1', 100), 50));

    [Fact]
    public void No_mark_is_left_without_its_partner() => Assert.Equal("市里印发条例…", Truncation.ToLength("市里印发《条例草案征求意见稿》", 8));

    [Fact]
    public void No_comma_stands_before_the_ellipsis() => Assert.Equal("水涨了…", Truncation.ToLength("水涨了，，，快走", 6));
}
