using Baozhai.Bot.Conversation;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class ListReturnTests
{
    [Theory]
    [InlineData("订阅 防汛应急 @栏目", true)]
    [InlineData("退订 防汛应急 +醴陵市 @退订", true)]
    [InlineData("头条 @0", true)]
    [InlineData("搜 知识产权 @10", true)]
    [InlineData("订阅 防汛应急", false)]
    [InlineData("订阅 @channel 防汛", false)]
    [InlineData("全文 #12 2", false)]
    [InlineData("搜 a@5", false)]
    public void A_line_with_a_mark_at_its_end_turns_the_list_it_stands_under(string line, bool turns) => Assert.Equal(turns, ListReturn.StaysInList(line));

    [Theory]
    [InlineData("防汛应急 @栏目", "防汛应急", "@栏目")]
    [InlineData("“油价” -“广告” @退订", "“油价” -“广告”", "@退订")]
    [InlineData("防汛应急", "防汛应急", null)]
    [InlineData("@栏目", "@栏目", null)]
    public void The_mark_is_no_part_of_what_is_meant(string argument, string meant, string? mark) => Assert.Equal((meant, mark), ListReturn.Split(argument));

    [Theory]
    [InlineData("头条 防汛 @5", null)]
    [InlineData("头条 防汛 @10", "头条 防汛 @0")]
    [InlineData("搜 知识产权 @25", "搜 知识产权 @15")]
    public void The_page_before_is_found_from_the_page_after(string after, string? before) => Assert.Equal(before, ListOffset.Back(after));
}
