using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Levels;

/// <summary>Stations, reservoirs, sluices and lakes in the forms their names take, on an issue of 27 June 2024.</summary>
public sealed class StationNameTests
{
    // 长, 深, 宽, 高 and 低 are words of lengths, and parts of names.
    [Theory]
    [InlineData("长江石首站水位38.52米。", "长江石首站", "长江", "38.52")]
    [InlineData("耒水长坪站水位61.20米。", "耒水长坪站", "耒水", "61.20")]
    [InlineData("长汀水文站水位12.75米。", "长汀水文站", null, "12.75")]
    [InlineData("深坑水库水位87.31米。", "深坑水库", null, "87.31")]
    [InlineData("宽城站水位142.06米。", "宽城站", null, "142.06")]
    [InlineData("高坪水位站水位33.18米。", "高坪水位站", null, "33.18")]
    [InlineData("低塘站出现26.83米的洪峰水位。", "低塘站", null, "26.83")]
    [InlineData("江口站长江水位19.75米。", "江口站", null, "19.75")]
    [InlineData("右江田林站水位101.20米。", "右江田林站", "右江", "101.20")]
    [InlineData("8时许，许洼站水位58.52米。", "许洼站", null, "58.52")]
    public void A_name_may_begin_with_a_word_of_measure(string sentence, string station, string? river, string meters)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal((station, river, Number(meters)), (reading.Station, reading.River, reading.LevelMeters));
    }

    [Theory]
    [InlineData("青江石桥（二）站水位40.96米。", "青江石桥（二）站", "40.96")]
    [InlineData("青江石桥（坝上）站水位40.96米。", "青江石桥（坝上）站", "40.96")]
    [InlineData("云门电站坝前水位101.30米。", "云门电站", "101.30")]
    [InlineData("云门电站（坝上）水位101.30米。", "云门电站", "101.30")]
    [InlineData("云门水库（坝前）水位101.30米，库容3200万立方米。", "云门水库", "101.30")]
    [InlineData("石桥闸上水位18.92米。", "石桥闸上", "18.92")]
    [InlineData("石桥闸（闸下）水位18.74米。", "石桥闸下", "18.74")]
    [InlineData("和顺水库水位55.10米。", "和顺水库", "55.10")]
    [InlineData("于桥水库水位20.88米。", "于桥水库", "20.88")]
    [InlineData("达州站水位268.40米。", "达州站", "268.40")]
    [InlineData("明湖平均水位3.92米。", "明湖", "3.92")]
    [InlineData("明湖云溪站水位33.08米。", "明湖云溪站", "33.08")]
    [InlineData("青溪石橋水位站水位18.46公尺。", "青溪石橋水位站", "18.46")]
    [InlineData("青江石桥站水位60.05 m。", "青江石桥站", "60.05")]
    [InlineData("青江石桥站水位６０．０５米。", "青江石桥站", "60.05")]
    public void A_name_takes_the_forms_of_the_national_list(string sentence, string station, string meters)
    {
        var reading = Assert.Single(Read(sentence));
        Assert.Equal((station, Number(meters)), (reading.Station, reading.LevelMeters));
    }

    [Fact]
    public void A_sluice_has_two_waters() => Assert.Equal(
        [("石桥闸上", 18.92m), ("石桥闸下", 18.74m)],
        Read("石桥闸（闸上）水位18.92米，（闸下）水位18.74米，下泄流量5260立方米每秒。").Select(reading => (reading.Station!, reading.LevelMeters!.Value)));

    [Fact]
    public void Stations_that_share_one_word_share_out_their_levels() => Assert.Equal(
        [("青江甲口站", "青江", 54.12m), ("青江乙口站", "青江", 38.46m), ("青江丙口站", "青江", 37.03m)],
        Read("青江甲口、乙口、丙口三站水位分别为54.12米、38.46米、37.03米。").Select(reading => (reading.Station!, reading.River!, reading.LevelMeters!.Value)));

    [Theory]
    [InlineData("12座中型水库超汛限水位0.50米。")]
    [InlineData("各水库水位1.50米以下的有三座。")]
    [InlineData("洪水水位1.50米。")]
    [InlineData("泳池水位1.50米。")]
    public void What_names_no_water_is_no_gauge(string sentence) => Assert.Empty(Read(sentence));

    private static IReadOnlyList<Reading> Read(string text) => ReadingFinder.Find([new Paragraph(text, [1])], new DateOnly(2024, 6, 27));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
