using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

/// <summary>What the lengths of a flood report measure, on an issue of 27 June 2024.</summary>
public sealed class LevelFigureTests
{
    [Theory]
    [InlineData("长江云口站超警戒0.87米。", null, "0.87", null)]
    [InlineData("长江云口站水位62.17米，比警戒水位高0.17米。", "62.17", "0.17", null)]
    [InlineData("长江云口站水位3.92米，超过3.80米的警戒水位0.12米。", "3.92", "0.12", null)]
    [InlineData("长江云口站水位53.20米，超过警戒水位达1.20米。", "53.20", "1.20", null)]
    [InlineData("长江云口站水位53.20米，超保证水位0.30米。", "53.20", null, "0.30")]
    [InlineData("长江云口站水位高达53.20米。", "53.20", null, null)]
    [InlineData("长江云口站水位79.85米，未达警戒水位81.00米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，距警戒水位还有2.07米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，距警戒水位0.75米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，比警戒水位低0.75米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，超汛限水位0.92米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，涨率为0.12米/小时。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，每小时上涨0.1米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，距堤顶1.2米。", "79.85", null, null)]
    [InlineData("长江云口站水位79.85米，超过历史最高水位0.35米。", "79.85", null, null)]
    [InlineData("“尺子不会骗人。”青江高坡水位站站长高长河读出水位：62.17米。", "62.17", null, null)]
    public void A_figure_is_what_the_words_at_it_say(string sentence, string? level, string? aboveWarning, string? aboveGuarantee)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal((Number(level), Number(aboveWarning), Number(aboveGuarantee)), (reading.LevelMeters, reading.AboveWarningMeters, reading.AboveGuaranteeMeters));
        Assert.Null(reading.RiseMeters);
    }

    [Theory]
    [InlineData("长江云口大桥桥区水深9.5米，桥面高出江面22米，桥长1562米，桥宽32.5米。")]
    [InlineData("长江云口站门前积水0.5米，最深处达0.8米。")]
    [InlineData("长江云口站上游堤防决口，口门宽约40米。")]
    [InlineData("长江云口站水位以0.12米/小时上涨。")]
    public void Depth_width_height_and_pace_are_no_levels(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_line_is_told_before_or_behind_its_name()
    {
        Assert.Equal(3.80m, Assert.Single(Read("明湖平均水位3.92米，超过3.80米的警戒水位0.12米。")).WarningMeters);
        Assert.Equal(81.00m, Assert.Single(Read("青江云口站水位79.85米，未达警戒水位81.00米。")).WarningMeters);
    }

    [Fact]
    public void A_line_ten_metres_below_the_water_is_another_figure() =>
        Assert.Null(Assert.Single(Read("青江云口站水位79.85米（警戒水位12.00米）。")).WarningMeters);

    private static IReadOnlyList<Reading> Read(string text) => ReadingFinder.Find([new Paragraph(text, [1])], new DateOnly(2024, 6, 27));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
