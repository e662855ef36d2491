using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>Every hour forgets what need not be remembered any longer: messages answered days ago, and people who left a month ago.</summary>
internal sealed partial class WeChatSweep(IWeChatState state, TimeProvider time, ILogger<WeChatSweep> logger) : BackgroundService
{
    /// <summary>How long the settings and subscriptions of somebody who left are kept for a return.</summary>
    public static readonly TimeSpan LeaversKept = TimeSpan.FromDays(30);

    /// <summary>How long messages are known again. Longer than a callback's clock may be off (<see cref="Callback.CallbackQuery.Tolerance"/>), so that none can be played again.</summary>
    public static readonly TimeSpan MessagesKept = TimeSpan.FromDays(2);

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private readonly TroubleLog _trouble = new(logger, time);

    /// <summary>Forgets once.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var people = await state.ForgetAsync(now - MessagesKept, now - LeaversKept, cancellationToken);
        if (people > 0) LogForgotten(people);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A store that is away for a while is swept an hour later.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _trouble.Note("Old WeChat messages could not be forgotten; it is tried again in an hour", exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Forgot {Count} people who left the WeChat account a month ago")]
    private partial void LogForgotten(int count);
}
