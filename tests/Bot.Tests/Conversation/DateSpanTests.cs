using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class DateSpanTests
{
    private static readonly DateOnly Today = new(2024, 6, 27);

    [Theory]
    [InlineData("2024-06", "2024年6月")]
    [InlineData("2024年6月", "2024年6月")]
    [InlineData("2024/6", "2024年6月")]
    [InlineData("2024年", "2024年")]
    [InlineData("2024-06-27", "2024-06-27")]
    [InlineData("20240627", "2024-06-27")]
    [InlineData("2024年6月27日", "2024-06-27")]
    [InlineData("昨天", "2024-06-26")]
    [InlineData("yesterday", "2024-06-26")]
    [InlineData("9999年12月", "9999年12月")]
    public void A_word_is_clearly_a_date(string word, string said) => Assert.Equal(said, DateSpan.Clear(word, Today)?.Say(Language.Chinese));

    [Theory]
    [InlineData("2024")]
    [InlineData("6.27")]
    [InlineData("40.96")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("0000年")]
    [InlineData("年")]
    [InlineData("去年")]
    [InlineData("6月27日")]
    public void A_word_is_no_clear_date(string word) => Assert.Null(DateSpan.Clear(word, Today));
}
