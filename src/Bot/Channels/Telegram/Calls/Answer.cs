namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>What a call brought: a result, or a failure.</summary>
/// <param name="Result">What was asked for; of no meaning with a failure.</param>
/// <param name="Failure">Why there is none; null when it worked.</param>
internal readonly record struct Answer<T>(T? Result, Failure? Failure);
