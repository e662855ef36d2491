using System.Diagnostics.Metrics;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Names and counts the updates that cannot be read: <c>baozhai.telegram.unreadable</c>. They are confirmed all the same, for they would come again as they are.</summary>
internal sealed partial class UnreadableUpdates
{
    private readonly Counter<long> _count;
    private readonly ILogger<UnreadableUpdates> _logger;

    public UnreadableUpdates(IMeterFactory meters, ILogger<UnreadableUpdates> logger)
    {
        _logger = logger;
#pragma warning disable CA2000 // The factory owns its meters.
        _count = meters.Create(BotMeter.Name).CreateCounter<long>("baozhai.telegram.unreadable", "{update}", "Updates of Telegram that cannot be read and are passed over.");
#pragma warning restore CA2000
    }

    /// <summary>One that has a number.</summary>
    public void Note(NumberedUpdate update)
    {
        _count.Add(1);
        LogUnreadable(update.Number, update.Trouble);
    }

    /// <summary>Some that do not even have a number.</summary>
    public void NoteWithoutNumber(int count)
    {
        _count.Add(count);
        LogWithoutNumber(count);
    }

    [LoggerMessage(LogLevel.Warning, "Telegram update {Update} cannot be read (at {Place}); it is passed over")]
    private partial void LogUnreadable(long update, string? place);

    [LoggerMessage(LogLevel.Warning, "Telegram sent updates without a number that can be read ({Count}); they are passed over")]
    private partial void LogWithoutNumber(int count);
}
