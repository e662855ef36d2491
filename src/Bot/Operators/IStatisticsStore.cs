namespace Baozhai.Bot.Operators;

/// <summary>Counts.</summary>
internal interface IStatisticsStore
{
    /// <summary>How the bot stands now.</summary>
    Task<Statistics> CountAsync(CancellationToken cancellationToken);
}
