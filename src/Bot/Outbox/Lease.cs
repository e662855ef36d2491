namespace Baozhai.Bot.Outbox;

/// <summary>The right to say what becomes of a delivery. A relay that was slower than its lease has lost it: what it says then changes nothing.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Number">Which of the delivery's leases it is, from 1.</param>
internal readonly record struct Lease(long Delivery, long Number);
