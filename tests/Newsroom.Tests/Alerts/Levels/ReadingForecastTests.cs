using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

public sealed class ReadingForecastTests
{
    [Theory]
    [InlineData("预计清江临河站将于28日8时出现41.20米的洪峰水位。")]
    [InlineData("据预报,清江临河站28日8时将达41.20米。")]
    [InlineData("清江临河站28日8时可能涨至41.20米。")]
    public void What_is_expected_is_a_forecast(string sentence)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.True(reading.Forecast);
        Assert.Equal(41.20m, reading.LevelMeters);
        Assert.Equal(new DateTime(2024, 6, 28, 8, 0, 0), reading.Time);
    }

    [Fact]
    public void A_measured_level_before_an_expected_one_stays_measured()
    {
        var readings = Read("27日8时,清江临河站水位40.96米;预计清江临河站28日8时达41.20米。");
        Assert.Equal([(40.96m, false), (41.20m, true)], readings.Select(reading => (reading.LevelMeters!.Value, reading.Forecast)));
    }

    [Fact]
    public void A_range_is_kept_in_words_and_is_no_level()
    {
        var reading = Assert.Single(Read("预计清江临河站将出现97.3至97.7米的复峰。"));
        Assert.Null(reading.LevelMeters);
        Assert.Equal("97.3至97.7米的复峰", reading.What);
        Assert.True(reading.Forecast);
    }

    [Fact]
    public void The_expected_end_of_a_flood_is_told_without_a_level()
    {
        var reading = Assert.Single(Read("预计清江临河站27日18时左右退出警戒水位。"));
        Assert.Equal("退出警戒水位", reading.What);
        Assert.True(reading.Forecast);
        Assert.Null(reading.LevelMeters);
    }

    private static IReadOnlyList<Reading> Read(string sentence) => ReadingFinder.Find([new Paragraph(sentence, [1])], new DateOnly(2024, 6, 27));
}
