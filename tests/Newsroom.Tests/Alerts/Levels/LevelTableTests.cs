using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

/// <summary>Tables of water levels as papers print them, on an issue of 27 June 2024.</summary>
public sealed class LevelTableTests
{
    [Fact]
    public void Columns_stand_between_spaces()
    {
        var readings = Read("26日20时主要站点水位如下（单位：米）：", "站名 水位 警戒水位 超警", "云口 33.46 32.50 0.96", "长坪 87.10 88.50 —", "水势平稳。");

        Assert.Equal([("云口站", 33.46m, 32.50m, 0.96m), ("长坪站", 87.10m, 88.50m, null)], Told(readings));
        Assert.All(readings, reading => Assert.Equal(new DateTime(2024, 6, 26, 20, 0, 0), reading.Time));
        Assert.Equal([3, 4], readings.Select(reading => reading.Line));
    }

    [Fact]
    public void Columns_stand_between_pipes_and_a_cell_may_be_empty() => Assert.Equal(
        [("云口站", 53.40m, 53.00m, 0.40m), ("高坪站", 33.90m, 35.00m, null)],
        Told(Read("| 站名 | 水位（米） | 警戒水位（米） | 超警（米） |", "| --- | --- | --- | --- |", "| 云口站 | 53.40 | 53.00 | 0.40 |", "| 高坪站 | 33.90 | 35.00 | |")));

    [Fact]
    public void Columns_stand_between_tabs_and_one_may_be_the_time()
    {
        var readings = Read("站名\t时间\t水位(米)\t警戒水位(米)", "云口站\t27日8时\t71.85\t73.00", "石坝站\t27日6时\t49.07\t—");

        Assert.Equal([("云口站", 71.85m, 73.00m, null), ("石坝站", 49.07m, null, (decimal?)null)], Told(readings));
        Assert.Equal([8, 6], readings.Select(reading => reading.Time!.Value.Hour));
    }

    [Fact]
    public void Other_columns_are_passed_over_and_a_height_below_the_line_is_not_above() => Assert.Equal(
        [("云门水库", 53.42m, null, (decimal?)null)],
        Told(Read("水库名称 水位 汛限水位 超警戒 蓄水量", "云门水库 53.42 52.50 -1.08 2.31")));

    [Fact]
    public void A_table_of_other_things_has_no_levels() => Assert.Empty(Read("站名 客流 同比", "云口站 33.46 32.50", "石坝站 12.1 3.4"));

    [Fact]
    public void A_table_is_part_of_its_story()
    {
        var article = PageText.ReadOne(
            "# 青江各站水情", "本报讯（记者 某某）市水文中心6月26日20时发布水情：", "站名\t时间\t水位(米)\t警戒水位(米)\n云口站\t26日20时\t71.85\t73.00\n石坝站\t26日20时\t41.62\t41.20", "各地正加强巡查，确保安全度汛。");

        Assert.Equal(["云口站", "石坝站"], ReadingFinder.Find(article.Paragraphs, new DateOnly(2024, 6, 27)).Select(reading => reading.Station));
    }

    private static IEnumerable<(string Station, decimal Level, decimal? Warning, decimal? Above)> Told(IReadOnlyList<Reading> readings) =>
        readings.Select(reading => (reading.Station!, reading.LevelMeters!.Value, reading.WarningMeters, reading.AboveWarningMeters));

    private static IReadOnlyList<Reading> Read(params string[] paragraphs) =>
        ReadingFinder.Find(paragraphs.Select((text, index) => new Paragraph(text, [index + 1])), new DateOnly(2024, 6, 27));
}
