using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("　订阅　防汛 ", "订阅 防汛")]
    [InlineData("全文１", "全文1")]
    [InlineData("ＴＤ", "TD")]
    [InlineData("搜\t知识产权\n", "搜 知识产权")]
    [InlineData("a\0b", "a b")]
    public void Full_width_forms_and_odd_spaces_are_made_even(string typed, string expected) => Assert.Equal(expected, TypedText.Normalise(typed));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.", 3)]
    [InlineData("3、", 3)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("12345", null)]
    [InlineData("三", null)]
    public void A_number_is_one_of_a_short_list(string text, int? expected) => Assert.Equal(expected, TypedText.Number(text));

    [Fact]
    public void A_very_long_text_is_cut() => Assert.Equal(TypedText.MaxLength, TypedText.Normalise(new string('汛', 1_000_000)).Length);
}
