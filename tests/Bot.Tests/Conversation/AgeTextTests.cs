using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class AgeTextTests
{
    private static readonly DateOnly Today = new(2026, 7, 3);

    [Theory]
    [InlineData("2026-07-03", null)]
    [InlineData("2026-07-02", null)]
    [InlineData("2026-07-04", null)]
    [InlineData(null, null)]
    [InlineData("2026-06-30", "旧数据，3 天前的")]
    [InlineData("2026-04-01", "旧数据，3 个月前的")]
    [InlineData("2025-07-04", "旧数据，12 个月前的")]
    [InlineData("2025-07-03", "旧数据，1 年前的")]
    [InlineData("2024-06-27", "旧数据，2 年前的")]
    public void Data_that_is_not_of_these_days_says_how_old_it_is(string? day, string? said) =>
        Assert.Equal(said, AgeText.Of(day is null ? null : DateOnly.Parse(day, null), Today, Language.Chinese));

    [Theory]
    [InlineData("2026-06-30", " (old data, 3 days ago)")]
    [InlineData("2025-06-30", " (old data, 1 year ago)")]
    [InlineData("2026-07-03", "")]
    public void In_English_too(string day, string said) => Assert.Equal(said, AgeText.Behind(DateOnly.Parse(day, null), Today, Language.English));
}
