using Baozhai.Bot.Web.Desk.Door;
using Baozhai.Bot.Web.Desk.Explain;
using Baozhai.Bot.Web.Desk.Log;
using Baozhai.Bot.Web.Desk.Machine;
using Baozhai.Bot.Web.Desk.Preview;
using Baozhai.Bot.Web.Desk.Queue;
using Baozhai.Bot.Web.Desk.Stories;
using Baozhai.Bot.Web.Desk.Today;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Web.Desk;

/// <summary>The operator's desk: what was read today, what waits, what is wrong and how to put it right.</summary>
internal static class DeskPages
{
    /// <summary>Registers the pages and their door.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<DeskLeft>()
        .AddSingleton<SharedSignal>(provider => provider.GetRequiredService<DeskLeft>())
        .AddSingleton<DeskSessions>()
        .AddSingleton<DeskDoor>()
        .AddSingleton<LogInLimit>()
        .AddSingleton<LogIn>()
        .AddSingleton<DeskPulse>()
        .AddSingleton<TodayPage>()
        .AddSingleton<MendPage>()
        .AddSingleton<QueuePage>()
        .AddSingleton<ExplainPage>()
        .AddSingleton<PreviewPage>()
        .AddSingleton<MachinePage>()
        .AddSingleton<LogPage>();

    /// <summary>Maps the pages, all behind the door.</summary>
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        // A session that is left at another worker is over here, too, whether the desk was asked for before or not.
        routes.ServiceProvider.GetRequiredService<DeskSessions>();
        var desk = routes.MapGroup("/desk").AddEndpointFilter<DeskDoor>();
        desk.MapGet("/enter", (HttpContext http, LogIn door) => door.Show(http)).WithMetadata(new BeforeTheDoor());
        desk.MapPost("/enter", (HttpContext http, LogIn door, CancellationToken cancelled) => door.EnterAsync(http, cancelled)).WithMetadata(new BeforeTheDoor());
        desk.MapPost("/leave", (HttpContext http, LogIn door, CancellationToken cancelled) => door.LeaveAsync(http, cancelled));
        desk.MapGet("", (HttpContext http, TodayPage today, CancellationToken cancelled) => today.ShowAsync(http, cancelled));
        desk.MapGet("/events", DeskEvents.StreamAsync);
        desk.MapGet("/issues/{id:long}", (HttpContext http, long id, TodayPage today, CancellationToken cancelled) => today.OfIssueAsync(http, id, cancelled));
        desk.MapGet("/stories/{id:long}", (HttpContext http, long id, MendPage mend, CancellationToken cancelled) => mend.ShowAsync(http, id, cancelled));
        desk.MapPost("/stories/{id:long}", (HttpContext http, long id, MendPage mend, CancellationToken cancelled) => mend.MendAsync(http, id, cancelled));
        desk.MapPost("/stories/{id:long}/back", (HttpContext http, long id, MendPage mend, CancellationToken cancelled) => mend.TakeBackAsync(http, id, cancelled));
        desk.MapGet("/queue", (HttpContext http, QueuePage queue, CancellationToken cancelled) => queue.ShowAsync(http, cancelled));
        desk.MapPost("/queue/{id:long}/release", (HttpContext http, long id, QueuePage queue, CancellationToken cancelled) => queue.ReleaseAsync(http, id, cancelled));
        desk.MapPost("/queue/{id:long}/drop", (HttpContext http, long id, QueuePage queue, CancellationToken cancelled) => queue.DropAsync(http, id, cancelled));
        desk.MapPost("/queue/reports/{id:long}", (HttpContext http, long id, QueuePage queue, CancellationToken cancelled) => queue.SettleAsync(http, id, cancelled));
        desk.MapGet("/explain", (HttpContext http, ExplainPage explain, CancellationToken cancelled) => explain.ShowAsync(http, cancelled));
        desk.MapPost("/explain", (HttpContext http, ExplainPage explain, CancellationToken cancelled) => explain.ReadAsync(http, cancelled)).WithMetadata(new TakesFile());
        desk.MapGet("/preview", (HttpContext http, PreviewPage preview, CancellationToken cancelled) => preview.ShowAsync(http, cancelled));
        desk.MapGet("/machine", (HttpContext http, MachinePage machine, CancellationToken cancelled) => machine.ShowAsync(http, cancelled));
        desk.MapPost("/machine/look", (HttpContext http, MachinePage machine, CancellationToken cancelled) => machine.LookAsync(http, cancelled));
        desk.MapPost("/machine/backup", (HttpContext http, MachinePage machine, CancellationToken cancelled) => machine.BackUpAsync(http, cancelled));
        desk.MapGet("/log", (HttpContext http, LogPage log, CancellationToken cancelled) => log.ShowAsync(http, cancelled));
    }
}
