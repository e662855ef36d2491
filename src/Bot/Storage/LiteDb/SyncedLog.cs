namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>
/// The log of transactions. The engine ends a transaction by a page with a mark on it and does not wait for the disk. Here the page is written
/// without the mark and waited for, then the mark, one byte, and waited for again: a transaction is on the disk whole before it counts.
/// </summary>
internal sealed class SyncedLog(Stream inner) : SyncedStream(inner)
{
    /// <summary>The size of a page.</summary>
    public const int Page = 8192;

    // Where a page says that its transaction is confirmed.
    private const int Mark = 18;

    private readonly byte[] _unmarked = new byte[Page];

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count != Page || buffer[offset + Mark] == 0)
        {
            base.Write(buffer, offset, count);
            return;
        }

        var position = Position;
        buffer.AsSpan(offset, count).CopyTo(_unmarked);
        _unmarked[Mark] = 0;
        base.Write(_unmarked, 0, Page);
        Flush();
        Position = position + Mark;
        base.Write(buffer, offset + Mark, 1);
        Flush();
        Position = position + Page;
    }

    /// <summary>Cuts off what follows the last confirmed transaction: the beginning of one that never ended.</summary>
    public void Trim()
    {
        var page = new byte[Mark + 1];
        var confirmed = 0L;
        for (var at = 0L; at + Page <= Length; at += Page)
        {
            Position = at;
            if (ReadAtLeast(page, page.Length, throwOnEndOfStream: false) == page.Length && page[Mark] != 0) confirmed = at + Page;
        }

        if (Length != confirmed) SetLength(confirmed);
    }
}

/// <summary>A file whose every flush and change of length reaches the disk itself, not only the operating system.</summary>
internal class SyncedStream(Stream inner) : Stream
{
    /// <inheritdoc />
    public override bool CanRead => inner.CanRead;

    /// <inheritdoc />
    public override bool CanSeek => inner.CanSeek;

    /// <inheritdoc />
    public override bool CanWrite => inner.CanWrite;

    /// <inheritdoc />
    public override long Length => inner.Length;

    /// <inheritdoc />
    public override long Position { get => inner.Position; set => inner.Position = value; }

    /// <inheritdoc />
    public override void Flush()
    {
        if (inner is FileStream file) file.Flush(flushToDisk: true);
        else inner.Flush();
    }

    /// <inheritdoc />
    public override void SetLength(long value)
    {
        inner.SetLength(value);
        Flush();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
