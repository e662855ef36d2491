using Baozhai.Bot.Tests.EndToEnd;

namespace Baozhai.Bot.Tests.Digests;

/// <summary>How a digest looks, as a chat chose, and what it opens with.</summary>
public sealed class DigestStyleTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Fact]
    public async Task A_short_digest_has_a_line_for_each_story()
    {
        var digest = await bot.SayAsync("订阅 金融", "早报简 ", "早报 简");

        Assert.Contains("1. 湘江株洲站今年首次超警戒水位", await bot.SayAsync("早报 简"), StringComparison.Ordinal);
        Assert.DoesNotContain("去年，株洲知识价值信用贷款", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_kept_until_it_is_changed()
    {
        Assert.DoesNotContain("40.96米的洪峰水位", await bot.SayAsync("订阅 防汛", "样式 简", "早报"), StringComparison.Ordinal);
        Assert.Contains("40.96米的洪峰水位", await bot.SayAsync("订阅 防汛", "样式 简", "样式 详", "早报"), StringComparison.Ordinal);
        Assert.Contains("株洲日报 2024-06-27 · 防汛应急", await bot.SayAsync("订阅 防汛", "样式 出处", "早报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hashtags_stand_below_where_they_are_wanted()
    {
        Assert.Contains("#防汛应急", await bot.SayAsync("样式 标签 开", "早报"), StringComparison.Ordinal);
        Assert.DoesNotContain("#防汛应急", await bot.SayAsync("早报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_with_the_day_as_the_paper_prints_it_and_with_the_number_of_stories() => Assert.Contains(
        "农历庚子年十一月廿五 · 今日城区天气：雨夹雪转阴 气温-3℃-4℃\n9 篇，先看：风补基金“及时雨”覆盖株洲城区", await bot.SayAsync("早报 2021-01-08"), StringComparison.Ordinal);

    [Fact]
    public async Task The_gravest_story_is_named_first() =>
        Assert.Contains("篇，最要紧：湘江株洲站今年首次超警戒水位", await bot.SayAsync("早报 2024-06-27"), StringComparison.Ordinal);
}
