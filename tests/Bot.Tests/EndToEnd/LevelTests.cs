namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Water levels in the forms people ask for them.</summary>
public sealed class LevelTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("水位", "各站水位 · 2024-06-27")]
    [InlineData("水位", "湘江株洲站 40.96米")]
    [InlineData("/level", "各站水位")]
    [InlineData("水位多少", "各站水位")]
    [InlineData("今天水位怎么样", "各站水位")]
    [InlineData("water level", "各站水位")]
    [InlineData("What is the water level?", "各站水位")]
    [InlineData("水位 株洲站", "【湘江株洲站水位】")]
    [InlineData("水位株洲站", "【湘江株洲站水位】")]
    [InlineData("水位：湘江株洲", "【湘江株洲站水位】")]
    [InlineData("株洲水位多少", "【湘江株洲站水位】")]
    [InlineData("株洲站水位涨到多少了？", "【湘江株洲站水位】")]
    [InlineData("请问湘江株洲站的水位是多少", "【湘江株洲站水位】")]
    [InlineData("湘江株洲站水位", "40.96米（2024-06-27 00:00）")]
    [InlineData("水位 湘江株洲站", "超警戒 0.96米")]
    [InlineData("水位 大西滩", "保证水位 52.50米\n超警戒 1.70米，超保证 0.70米")]
    [InlineData("水位 湘江株洲站", "1. 湘江株洲站今年首次超警戒水位")]
    [InlineData("湘江水位", "湘江株洲站")]
    [InlineData("水位 火星站", "没有“火星站”的水位")]
    [InlineData("水位 火星站", "湘江株洲站")]
    [InlineData("警戒水位", "“警戒水位”的报道")]
    [InlineData("湘江株洲站今年首次超警戒水位", "湘江株洲站今年首次超警戒水位")]
    public async Task A_question_is_answered(string line, string expected) => Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task A_number_behind_the_list_shows_the_station() => Assert.Contains("水位】", await bot.SayAsync("水位", "1"), StringComparison.Ordinal);

    [Fact]
    public async Task One_behind_the_station_shows_the_story() =>
        Assert.Contains("株洲日报讯（全媒体记者/俞强年", await bot.SayAsync("水位 湘江株洲站", "1"), StringComparison.Ordinal);

    [Fact]
    public async Task English_is_answered_in_English() =>
        Assert.Contains("0.96 m above the warning level", await bot.SayAsync("English", "water level of 湘江株洲站"), StringComparison.Ordinal);
}
