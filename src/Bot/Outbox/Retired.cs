namespace Baozhai.Bot.Outbox;

/// <summary>What was thrown away.</summary>
/// <param name="Deliveries">Deliveries that were over.</param>
/// <param name="Bodies">Bodies nobody referred to.</param>
/// <param name="Updates">Updates seen.</param>
internal sealed record Retired(long Deliveries, long Bodies, long Updates);
