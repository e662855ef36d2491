using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

/// <summary>Sentences as flood reports print them, each with the one reading in it, on an issue of 27 June 2024.</summary>
public sealed class ReadingSentenceTests
{
    [Theory]
    [InlineData("清江临河站水位达40.96米。", "40.96")]
    [InlineData("清江临河站水位40.96米。", "40.96")]
    [InlineData("清江临河站水位涨至40.96米。", "40.96")]
    [InlineData("清江临河站水位回落至40.96米。", "40.96")]
    [InlineData("清江临河站出现40.96米的洪峰水位。", "40.96")]
    [InlineData("清江临河站洪峰水位40.96米。", "40.96")]
    [InlineData("清江临河站洪峰水位41.3m。", "41.3")]
    [InlineData("清江临河站水位破历史极值,达45.01米。", "45.01")]
    [InlineData("清江临河站从39.10米涨至40.30米。", "40.30")]
    [InlineData("清江临河站洪峰流量8500立方米每秒,水位40.10米。", "40.10")]
    [InlineData("双桥水库库水位97.52米。", "97.52")]
    [InlineData("双桥水库坝前水位97.52米,低于汛限水位0.48米。", "97.52")]
    [InlineData("清江临河站超警戒水位40.02米。", "40.02")]
    [InlineData("清江临河站水位39.20米,距警戒水位还差0.80米。", "39.20")]
    [InlineData("清江临河站水位39.20米,低于警戒水位0.80米。", "39.20")]
    public void A_level_is_read(string sentence, string meters)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal(Number(meters), reading.LevelMeters);
        Assert.False(reading.Forecast);
    }

    [Theory]
    [InlineData("清江临河站水位39.20米,距警戒水位还差0.80米。")]
    [InlineData("清江临河站水位39.20米,低于警戒水位0.80米。")]
    [InlineData("清江临河站水位39.20米,距离保证水位2.30米。")]
    public void A_distance_below_a_line_is_no_exceedance(string sentence)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Null(reading.AboveWarningMeters);
        Assert.Null(reading.AboveGuaranteeMeters);
    }

    [Theory]
    [InlineData("清江临河站水位达40.96米,超警戒水位0.96米。", "0.96")]
    [InlineData("清江临河站水位达40.96米,超出警戒水位0.96米。", "0.96")]
    [InlineData("清江临河站水位达40.96米,高于警戒线0.96米。", "0.96")]
    [InlineData("清江临河站水位达40.96米,超警0.96米。", "0.96")]
    [InlineData("清江临河站水位达40.96米,超警戒水位(40.00米)0.96米。", "0.96")]
    public void The_height_above_the_warning_level_is_read(string sentence, string meters) =>
        Assert.Equal(Number(meters), Assert.Single(Read(sentence)).AboveWarningMeters);

    [Theory]
    [InlineData("清江临河站水位达52.80米,超保证水位0.30米。")]
    [InlineData("清江临河站水位达52.80米,超过保证水位(52.50米)0.30米。")]
    public void The_height_above_the_guarantee_level_is_read(string sentence)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal(0.30m, reading.AboveGuaranteeMeters);
        Assert.Null(reading.AboveWarningMeters);
    }

    [Fact]
    public void Lines_in_brackets_are_read_as_lines()
    {
        var reading = Assert.Single(Read("清江临河站出现53.20米洪峰水位,超过警戒水位(51.50米)1.70米,超过保证水位(52.50米)0.70米。"));
        Assert.Equal((53.20m, 51.50m, 1.70m), (reading.LevelMeters, reading.WarningMeters, reading.AboveWarningMeters));
        Assert.Equal((52.50m, 0.70m), (reading.GuaranteeMeters, reading.AboveGuaranteeMeters));
        Assert.Null(reading.Doubt);
    }

    [Fact]
    public void A_line_in_brackets_behind_the_level_is_the_warning_level()
    {
        var reading = Assert.Single(Read("清江临河站水位40.96米（警戒水位40.00米）。"));
        Assert.Equal((40.96m, 40.00m), (reading.LevelMeters, reading.WarningMeters));
    }

    [Fact]
    public void Numbers_that_do_not_add_up_are_doubted()
    {
        var reading = Assert.Single(Read("清江临河站水位41.00米,超警戒水位2.00米,警戒水位40.00米。"));
        Assert.NotNull(reading.Doubt);
        Assert.Contains("40.00", reading.Doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("清江临河站涨幅7.19米。", "7.19")]
    [InlineData("清江临河站24小时涨幅达3.5米。", "3.5")]
    [InlineData("清江临河站水位上涨2.40米。", "2.40")]
    public void A_rise_is_read_and_is_no_level(string sentence, string meters)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal(Number(meters), reading.RiseMeters);
        Assert.Null(reading.LevelMeters);
    }

    [Theory]
    [InlineData("清江临河站流量达12000立方米每秒。")]
    [InlineData("清江临河站水位以0.12米/每小时的速度上涨。")]
    [InlineData("清江临河站水位每小时上涨0.12米。")]
    [InlineData("清江临河站旁积水深1.2米。")]
    [InlineData("新建高铁站站房高38米。")]
    [InlineData("全市最大积水深度1.2米。")]
    [InlineData("清江临河站已退出警戒水位。")]
    [InlineData("清江临河站警戒水位为40.00米。")]
    [InlineData("清江大桥全长1200米,桥面宽38米。")]
    public void Other_figures_are_no_readings(string sentence) => Assert.Empty(Read(sentence));

    private static IReadOnlyList<Reading> Read(string sentence) => ReadingFinder.Find([new Paragraph(sentence, [7])], new DateOnly(2024, 6, 27));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
