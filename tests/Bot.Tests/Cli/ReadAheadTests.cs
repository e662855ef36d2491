using System.Runtime.CompilerServices;
using Baozhai.Bot.Cli;

namespace Baozhai.Bot.Tests.Cli;

public sealed class ReadAheadTests
{
    private bool _ended;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(10_001)]
    public async Task Everything_comes_in_its_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count), await ReadAhead.Of(token => Numbers(count, token), Token).ToListAsync(Token));

    [Fact]
    public async Task What_the_source_throws_is_thrown() => await Assert.ThrowsAsync<FormatException>(
        () => ReadAhead.Of(token => Numbers(1000, token).Select(number => number < 700 ? number : throw new FormatException()), Token).ToListAsync(Token).AsTask());

    [Fact]
    public async Task The_source_ends_when_nobody_wants_more()
    {
        await foreach (var number in ReadAhead.Of(token => Numbers(int.MaxValue, token), Token))
        {
            if (number == 3) break;
        }

        Assert.True(_ended);
    }

    [Fact]
    public async Task A_cancelled_reader_is_told_so_and_ends_the_source()
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var number in ReadAhead.Of(token => Numbers(int.MaxValue, token), cancellation.Token))
            {
                if (number == 3) await cancellation.CancelAsync();
            }
        });

        Assert.True(_ended);
    }

    private async IAsyncEnumerable<int> Numbers(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return i;
            }

            await Task.CompletedTask;
        }
        finally
        {
            _ended = true;
        }
    }
}
