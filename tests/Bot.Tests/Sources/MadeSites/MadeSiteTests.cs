using System.Globalization;

namespace Baozhai.Bot.Tests.Sources.MadeSites;

/// <summary>Sites that nobody has seen: how they are set is drawn by lot.</summary>
public sealed class MadeSiteTests(ITestOutputHelper output)
{
    private const int Sites = 200;

    [Fact]
    public async Task Two_hundred_invented_sites_are_read_as_they_were_made()
    {
        var (first, last) = Seeds();
        var scores = new List<EditionScore>();
        for (var seed = first; seed <= last; seed++)
        {
            var site = new MadeSite(seed);
            var (score, reading) = await EditionScore.OfAsync(site, TestContext.Current.CancellationToken);
            scores.Add(score);
            if (score.Least == 1) continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seed}: {score.Least:0.00} {site.Form} | {reading.Fault?.Reason} {string.Join("; ", reading.LeftOut.Take(2))}"));
            foreach (var difference in score.Differences.Take(2)) output.WriteLine($"    {difference}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"stories {scores.Average(score => score.Stories):0.000} titles {scores.Average(score => score.Titles):0.000} kickers {scores.Average(score => score.Kickers):0.000} paragraphs {scores.Average(score => score.Paragraphs):0.000} page and day {scores.Average(score => score.Facts):0.000}; sites wholly right {scores.Count(score => score.Least == 1)} of {scores.Count}"));
        Assert.True(scores.Average(score => score.Stories) >= 0.97);
    }

    // BAOZHAI_SITES=5001-5200 measures others.
    private static (int First, int Last) Seeds() => Environment.GetEnvironmentVariable("BAOZHAI_SITES")?.Split('-') is [var first, var last]
        ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture)) : (1, Sites);
}
