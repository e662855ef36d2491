using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class ArticleChoiceTests
{
    private static readonly Menu List = new([], [11, 12, 13, 14], null);

    [Theory]
    [InlineData("1", 11L, "")]
    [InlineData("2.", 12L, "")]
    [InlineData("第3篇", 13L, "")]
    [InlineData("第 3 篇", 13L, "")]
    [InlineData("第二条", 12L, "")]
    [InlineData("四", 14L, "")]
    [InlineData("2 栏目错了", 12L, "栏目错了")]
    [InlineData("2:栏目错了", 12L, "栏目错了")]
    [InlineData("第1篇新闻 摘要不对", 11L, "摘要不对")]
    [InlineData("给我发1", 11L, "")]
    [InlineData("#77", 77L, "")]
    [InlineData("#77 2", 77L, "2")]
    [InlineData("story 4", 14L, "")]
    [InlineData("did I get 1", 11L, "")]
    [InlineData("to 3", 13L, "")]
    [InlineData("9", null, "")]
    [InlineData("一季度经济", null, "一季度经济")]
    [InlineData("房价", null, "房价")]
    [InlineData("", null, "")]
    [InlineData("0", null, "0")]
    internal void A_story_is_chosen_by_the_number_a_text_begins_with(string text, long? id, string after) =>
        Assert.Equal((id, after), ArticleChoice.Resolve(text, List));

    [Fact]
    public void Without_a_number_the_only_story_of_the_list_is_meant() =>
        Assert.Equal((5L, ""), ArticleChoice.Resolve("", new Menu([], [5], null)));
}
