using Baozhai.Bot.Conversation;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class TimeEditTests
{
    private static readonly TimeOnly[] Times = [new(7, 30), new(12, 0), new(19, 0)];

    [Theory]
    [InlineData("晚 30", "08:00 12:30 19:30")]
    [InlineData("早 60", "06:30 11:00 18:00")]
    [InlineData("加 21:00", "07:30 12:00 19:00 21:00")]
    [InlineData("加 07:30", "07:30 12:00 19:00")]
    [InlineData("只 早", "07:30")]
    [InlineData("去 晚", "07:30 12:00")]
    [InlineData("去 中", "07:30 19:00")]
    public void Times_are_shifted_added_and_dropped(string argument, string expected) =>
        Assert.Equal(expected, string.Join(' ', new TimeEdit(Times).Apply(argument)!.Select(MomentText.Say)));

    [Theory]
    [InlineData("")]
    [InlineData("07:30")]
    [InlineData("晚 0")]
    [InlineData("晚 1440")]
    [InlineData("加 25:00")]
    [InlineData("只 夜")]
    public void Anything_else_is_no_edit(string argument) => Assert.Null(new TimeEdit(Times).Apply(argument));

    [Fact]
    public void None_may_be_left() => Assert.Empty(new TimeEdit([new TimeOnly(7, 30)]).Apply("去 早")!);
}
