namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Acts on each person's messages one after the other, in the order they came; people do not wait for each other.</summary>
internal sealed class PersonQueue
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Runs work when the person's earlier work is over, however that ended.</summary>
    public Task<T> RunAsync<T>(string openId, Func<Task<T>> work)
    {
        Task<T> mine;
        lock (_gate)
        {
            mine = AfterAsync(_last.GetValueOrDefault(openId, Task.CompletedTask), work);
            _last[openId] = mine;
        }

        _ = mine.ContinueWith(_ => Forget(openId, mine), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return mine;
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await work();
    }

    private void Forget(string openId, Task mine)
    {
        lock (_gate)
        {
            if (_last.TryGetValue(openId, out var last) && last == mine) _last.Remove(openId);
        }
    }
}
