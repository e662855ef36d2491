using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Tests.Storage.Articles;

public abstract class WaterLevelTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task Stations_of_the_newest_issue_come_first_in_its_order_with_the_river_last_told()
    {
        await AdmitAsync("old.txt", -1, Reading("株洲站", 40.96m, river: "湘江"), Reading("衡山站", 50m));
        await AdmitAsync("new.txt", 0, Reading("大西滩站", 53.2m, river: "渌水"), Reading("株洲站", 40.02m), Reading(null, 39m, river: "湘江"));

        Assert.Equal(
            [new Gauge("大西滩站", "渌水", Make.Day), new Gauge("株洲站", "湘江", Make.Day), new Gauge("衡山站", null, Make.Day.AddDays(-1))],
            await Archive.GaugesAsync(Token));
    }

    [Fact]
    public async Task Readings_of_a_station_come_as_they_were_told_the_newest_first()
    {
        var told = Reading("株洲站", 40.960m, river: "湘江") with { Time = new DateTime(2024, 6, 27, 5, 35, 0), WarningMeters = 40m, AboveWarningMeters = 0.96m, GuaranteeMeters = 42.5m, What = "洪峰水位" };
        await AdmitAsync("old.txt", -1, Reading("株洲站", 39.1m), Reading("株洲站", 40.5m) with { Forecast = true });
        await AdmitAsync("new.txt", 0, told);

        var readings = await Archive.ReadingsAsync("株洲站", 2, Token);

        Assert.Equal([Make.Day, Make.Day.AddDays(-1)], readings.Select(reading => reading.Day));
        Assert.Equal(told, readings[0].Reading);
        Assert.Equal(39.1m, readings[1].Reading.LevelMeters);
        Assert.Equal(3, (await Archive.ReadingsAsync("株洲站", 10, Token)).Count);
        Assert.Empty(await Archive.ReadingsAsync("湘潭站", 10, Token));
    }

    [Fact]
    public async Task What_a_doubtful_story_tells_is_no_level()
    {
        var story = Make.Article("水位") with { Doubt = new ReadingDoubt(0.1, 0.15, 1, 1) };
        await AdmitAsync(story);

        Assert.Empty(await Archive.GaugesAsync(Token));
    }

    private static Reading Reading(string? station, decimal meters, string? river = null) => new() { Station = station, River = river, LevelMeters = meters };

    private Task<AdmissionResult> AdmitAsync(string file, int days, params Reading[] readings)
    {
        var story = Make.Article($"水位 {file}");
        return Archive.AdmitAsync(Make.Admission(file, Make.Day.AddDays(days), story with { Brief = story.Brief with { Readings = readings } }), Token);
    }
}
