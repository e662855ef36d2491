using System.Security.Cryptography;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Demo;

/// <summary>
/// Plays the week: moves the clock, lets the issues arrive, and has digests planned and deliveries sent after each move, by the parts that do it in the running bot.
/// It begins when a page asks how it stands. Every scene takes as long as any other, so that nights pass quickly; behind the last one the clock goes at its usual pace.
/// </summary>
internal sealed class DemoPlayer(DemoWeek week, DemoClock clock, IIssueIntake intake, DigestPlanning digests, Relay relay, DemoPace pace) : BackgroundService
{
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly Lock _lock = new();
    private readonly List<string> _said = [];
    private bool _isBegun;
    private int _scene;
    private int _tick;

    /// <summary>Whether the last scene has been played.</summary>
    public bool IsOver => _scene == week.Scenes.Count;

    /// <summary>How it stands; whoever asks first lets it begin.</summary>
    public DemoState Look()
    {
        lock (_lock)
        {
            _isBegun = true;
            var done = (_scene + ((double)_tick / pace.TicksOfScene)) / week.Scenes.Count;
            return new DemoState(_run, clock.GetUtcNow().ToOffset(week.Start.Offset), Math.Min(done, 1), week.Scenes.ElementAtOrDefault(_scene - 1), week.Scenes.ElementAtOrDefault(_scene), [.. _said]);
        }
    }

    /// <summary>Moves the clock on by one tick, and does what is to be done then.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        if (!_isBegun) return;
        if (IsOver)
            clock.MoveTo(clock.GetUtcNow() + DemoPace.Tick);
        else
            await TowardsAsync(week.Scenes[_scene], cancellationToken);
        await digests.RunAsync(cancellationToken);
        while (await relay.SendDueAsync(cancellationToken) > 0)
        {
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(DemoPace.Tick, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TickAsync(stoppingToken);
    }

    private async Task TowardsAsync(DemoScene scene, CancellationToken cancellationToken)
    {
        var from = _scene == 0 ? week.Start : week.Scenes[_scene - 1].At;
        clock.MoveTo(from + ((scene.At - from) * (_tick + 1) / pace.TicksOfScene));
        if (_tick + 1 < pace.TicksOfScene)
        {
            lock (_lock) _tick++;
            return;
        }

        if (scene.Issue is { } issue)
            await intake.AcceptAsync(issue, await File.ReadAllBytesAsync(Path.Combine(DemoWeek.Folder, issue), cancellationToken), backIssue: false, cancellationToken);
        lock (_lock)
        {
            if (scene.Say is { } line) _said.Add(line);
            _tick = 0;
            _scene++;
        }
    }
}

/// <summary>How fast the week passes.</summary>
/// <param name="TicksOfScene">How often the clock moves until the next scene.</param>
internal sealed record DemoPace(int TicksOfScene)
{
    /// <summary>How long a move of the clock takes, on everybody's clock.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    /// <summary>The pace with which a week lasts as long as it shall.</summary>
    public static DemoPace Of(DemoWeek week, TimeSpan length) => new(Math.Max(1, (int)Math.Round(length / Tick / week.Scenes.Count)));
}
