using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Web.Pages.Alerts;
using Baozhai.Bot.Web.Pages.Editions;
using Baozhai.Bot.Web.Pages.Feeds;
using Baozhai.Bot.Web.Pages.Levels;
using Baozhai.Bot.Web.Pages.Lists;
using Baozhai.Bot.Web.Pages.Stories;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web.Pages;

/// <summary>The pages that everybody may read: the newest issue, stories, water levels, alerts, topics, places, the archive, and their feeds.</summary>
internal static class ReaderPages
{
    /// <summary>Registers the pages.</summary>
    public static IServiceCollection AddReader(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddOutputCache(PageCache.Configure)
        .AddHostedService<PageCache>()
        .AddSingleton<PageRequest>()
        .AddSingleton<EditionPage>()
        .AddSingleton<ArchivePage>()
        .AddSingleton<PagePictures>()
        .AddSingleton<StoryPage>()
        .AddSingleton<LevelsPage>()
        .AddSingleton<AlertsPage>()
        .AddSingleton<ListPage>();

    /// <summary>Maps the pages. None of them changes anything.</summary>
    public static void MapReader(this IEndpointRouteBuilder routes)
    {
        var endpoints = routes.MapGroup("").CacheOutput(PageCache.Policy);
        endpoints.MapGet("/", (EditionPage page, CancellationToken cancelled) => page.NewestAsync(cancelled));
        endpoints.MapGet("/p/{paper}/{day}", (string paper, string day, EditionPage page, CancellationToken cancelled) => page.OfDayAsync(paper, day, cancelled));
        endpoints.MapGet("/offline.json", (EditionPage page, CancellationToken cancelled) => page.KeptAsync(cancelled));
        endpoints.MapGet("/archive", (string? month, ArchivePage page, CancellationToken cancelled) => page.MonthAsync(month, cancelled));
        endpoints.MapGet("/a/{id:long}", (long id, string? lines, StoryPage page, CancellationToken cancelled) => page.OfAsync(id, lines == "1", cancelled));
        endpoints.MapGet("/a/{id:long}.png", (long id, StoryPage page, CancellationToken cancelled) => page.PictureAsync(id, cancelled));
        endpoints.MapGet("/a/{id:long}/related", (long id, ListPage page, CancellationToken cancelled) => page.RelatedAsync(id, cancelled));
        endpoints.MapGet("/levels", (LevelsPage page, CancellationToken cancelled) => page.AllAsync(cancelled));
        endpoints.MapGet("/levels/{station}", (string station, LevelsPage page, CancellationToken cancelled) => page.OfAsync(station, cancelled));
        endpoints.MapGet("/levels/{station}.png", (string station, LevelsPage page, CancellationToken cancelled) => page.PictureAsync(station, cancelled));
        endpoints.MapGet("/levels/{station}/readings.csv", (string station, LevelsPage page, CancellationToken cancelled) => page.CsvAsync(station, cancelled));
        endpoints.MapGet("/alerts", (AlertsPage page, CancellationToken cancelled) => page.InForceAsync(cancelled));
        endpoints.MapGet("/alerts/{id:long}.cap", CapAsync);
        endpoints.MapGet("/topics", (ListPage page, CancellationToken cancelled) => page.TopicsAsync(cancelled));
        endpoints.MapGet("/topics/{name}", (string name, string? from, ListPage page, CancellationToken cancelled) => page.TopicAsync(name, Number(from), cancelled));
        endpoints.MapGet("/places/{name}", (string name, string? from, ListPage page, CancellationToken cancelled) => page.PlaceAsync(name, Number(from), cancelled));
        endpoints.MapGet("/search", (string? q, string? from, ListPage page, CancellationToken cancelled) => page.SearchAsync(q, Number(from), cancelled));
        MapFeed(endpoints, "/feed", "/");
        MapFeed(endpoints, "/topics/{topic}", null);
        MapFeed(endpoints, "/places/{place}", null);
        MapFeed(endpoints, "/search", null);
        endpoints.MapGet("/alerts.atom", (IAlerts alerts, PageRequest request, TimeProvider time, CancellationToken cancelled) => AlertFeedAsync(alerts, request, time, atom: true, cancelled));
        endpoints.MapGet("/alerts.json", (IAlerts alerts, PageRequest request, TimeProvider time, CancellationToken cancelled) => AlertFeedAsync(alerts, request, time, atom: false, cancelled));
    }

    // A number that is none is the beginning: addresses are typed by people, too.
    private static int Number(string? from) => int.TryParse(from, out var number) ? number : 0;

    private static void MapFeed(IEndpointRouteBuilder endpoints, string path, string? page)
    {
        foreach (var isAtom in (bool[])[true, false])
        {
            endpoints.MapGet(path + (isAtom ? ".atom" : ".json"), async (string? topic, string? place, string? q, ListPage list, PageRequest request, TimeProvider time, HttpContext context, CancellationToken cancelled) =>
            {
                if (await list.NewestAsync(topic, place, q, cancelled) is not { } stories) return NotFound.Of(request);
                var (address, query) = (context.Request.Path.ToUriComponent(), context.Request.QueryString.ToUriComponent());
                var feed = new StoryFeed($"报摘 · {topic ?? place ?? q ?? "今日要闻"}", page ?? Path.ChangeExtension(address, null) + query, address + query, request.Origin);
                return isAtom ? feed.Atom(stories, time.GetUtcNow()) : feed.Json(stories, time.GetUtcNow());
            });
        }
    }

    private static async Task<IResult> AlertFeedAsync(IAlerts alerts, PageRequest request, TimeProvider time, bool atom, CancellationToken cancelled)
    {
        List<ArchivedArticle> stories = [.. (await alerts.InForceAsync(cancelled)).Select(alert => alert.LastReport).OfType<ArchivedArticle>()];
        var feed = new StoryFeed("报摘 · 生效中的警报", "/alerts", atom ? "/alerts.atom" : "/alerts.json", request.Origin);
        return atom ? feed.Atom(stories, time.GetUtcNow()) : feed.Json(stories, time.GetUtcNow());
    }

    private static async Task<IResult> CapAsync(long id, IAlerts alerts, PageRequest request, IOptions<AlertOptions> options, CancellationToken cancelled) =>
        (await alerts.InForceAsync(cancelled)).FirstOrDefault(alert => alert.Id == id) is { } alert
            ? PageResult.Of(CapAlert.Of(alert, request.Origin, options.Value.Zone, request.Now), CapAlert.Type)
            : NotFound.Of(request);
}
