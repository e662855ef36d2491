using Baozhai.Bot.Archive;
using Baozhai.Bot.Pictures;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Baozhai.Bot.Tests.Pictures;

/// <summary>What is drawn, on a machine with Chinese fonts.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly PictureFonts _fonts = new(Options.Create(new PictureOptions()), NullLogger<PictureFonts>.Instance);

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void A_story_is_a_picture_of_the_size_that_previews_have()
    {
        AssumeFonts();
        using var picture = Decode(Story("湘江株洲站今年首次超警戒水位").Draw(_fonts));

        Assert.Equal((StoryPicture.Width, StoryPicture.Height), (picture.Width, picture.Height));
        Assert.True(Inked(picture, 0, 120, StoryPicture.Width, 300) > 2_000);
    }

    [Fact]
    public void A_headline_of_any_length_stays_in_its_picture()
    {
        AssumeFonts();
        foreach (var headline in (string[])[new string('洪', 300), new string('w', 500), "🌊<b>&amp;\u202E\u0000\uD800 ", "", "“" + new string('。', 90)])
        {
            using var picture = Decode((Story(headline) with { Brief = new string('水', 2_000), Kicker = new string('汛', 99) }).Draw(_fonts));
            Assert.Equal(0, Inked(picture, StoryPicture.Width - 40, 0, StoryPicture.Width, StoryPicture.Height));
            Assert.Equal(0, Inked(picture, 0, 615, StoryPicture.Width, StoryPicture.Height));
        }
    }

    [Fact]
    public void A_chart_shows_measured_and_expected_levels_and_its_lines()
    {
        AssumeFonts();
        StationReading[] measured = [Reading(0, 39.8m), Reading(6, 40.6m), Reading(12, 41.2m)], expected = [Reading(20, 42.1m)];
        var chart = LevelChart.Of(measured, expected, 40m, 42m, LevelPicture.Frame)!;
        var levels = new LevelPicture("湘江株洲站水位", "41.20米（2024-06-27 12:00）", "超警戒 1.20米", true, "旧数据，2 年前的", "警戒 40.00米", "保证 42.00米", ("报上实测", "预计"), chart);
        var png = levels.Draw(_fonts);
        using var picture = Decode(png);

        Assert.Equal((LevelPicture.Width, LevelPicture.Height), (picture.Width, picture.Height));
        Assert.Equal(3, chart.Measured.Count);
        foreach (var point in chart.Measured.Skip(1)) Assert.True(picture.GetPixel((int)point.X, (int)point.Y) is { Blue: > 0x60, Red: < 0x60 });
        Assert.True(png.Length < 200_000);
        Assert.NotEqual(levels.Key, (levels with { Title = "渌水渌口站水位" }).Key);
    }

    [Fact]
    public void Lines_begin_with_no_closing_mark_and_keep_numbers_whole()
    {
        AssumeFonts();
        using var font = _fonts.Of(20);

        var lines = Typesetting.Lines("一二三四五六七八九，水位涨到41.96米（超警戒）。Wuhan河段", font, 200, 9);

        Assert.True(lines.Count > 1);
        Assert.DoesNotContain(lines, line => line[0] is '，' or '。' or '）' || line[^1] == '（');
        Assert.Contains(lines, line => line.Contains("41.96", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Wuhan", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(font.MeasureText(line) <= 240));
    }

    [Fact]
    public void Without_a_font_nothing_can_be_drawn()
    {
        using var none = new PictureFonts(Options.Create(new PictureOptions { Font = PictureOptions.NoFont }), NullLogger<PictureFonts>.Instance);

        Assert.False(none.CanDraw);
    }

    [Fact]
    public async Task A_picture_is_drawn_once_and_strangers_get_no_more_than_some_at_once()
    {
        using var drawn = new DrawnPictures(_fonts);
        var same = new Counted("same");
        for (var again = 0; again < 100; again++) Assert.NotNull(await drawn.ForStrangersAsync(same, TestContext.Current.CancellationToken));
        List<Counted> others = [.. Enumerable.Range(0, 200).Select(number => new Counted($"other {number}"))];

        var answers = await Task.WhenAll(others.Select(picture => drawn.ForStrangersAsync(picture, TestContext.Current.CancellationToken)));

        Assert.Equal(1, same.Drawn);
        Assert.Contains(answers, picture => picture is not null);
        Assert.True(answers.Count(picture => picture is null) > 100);
        Assert.Equal(answers.Count(picture => picture is not null), others.Sum(picture => picture.Drawn));
        Assert.NotNull(await drawn.OfAsync(new Counted("for a chat"), TestContext.Current.CancellationToken));
    }

    private void AssumeFonts() => Assert.SkipUnless(_fonts.CanDraw, "No font with Chinese characters is installed here.");

    private static StoryPicture Story(string headline) => new(headline, null, "6月27日零时，湘江株洲站水位40.96米。", "株洲日报", "2024年6月27日 星期四", "报摘");

    private static StationReading Reading(int hour, decimal meters) => new(
        hour, new DateOnly(2024, 6, 27), new Reading { Station = "湘江株洲站", LevelMeters = meters, Time = new DateTime(2024, 6, 27).AddHours(hour) });

    private static SKBitmap Decode(byte[] png) => SKBitmap.Decode(png);

    private static int Inked(SKBitmap picture, int left, int top, int right, int bottom)
    {
        var inked = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++) inked += picture.GetPixel(x, y) == Sheet.Paper ? 0 : 1;
        }

        return inked;
    }

    private sealed class Counted(string key) : IPicture
    {
        public int Drawn { get; private set; }

        public string Key => key;

        public byte[] Draw(PictureFonts fonts)
        {
            Drawn++;
            return [1, 2, 3];
        }
    }
}
