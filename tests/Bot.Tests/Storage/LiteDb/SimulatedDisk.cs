using Baozhai.Bot.Storage.LiteDb;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

/// <summary>A file and its log in memory, whose disk fails when it is told to.</summary>
internal sealed class SimulatedDisk : ILiteFiles
{
    /// <summary>The file.</summary>
    public SimulatedFile Data { get; init; } = new();

    /// <summary>The log.</summary>
    public SimulatedFile Log { get; init; } = new();

    /// <summary>After how many further writes, flushes and changes of length everything fails; null for never.</summary>
    public int? FailsAfter { get; set; }

    /// <summary>How long file and log may be together.</summary>
    public long Room { get; set; } = long.MaxValue;

    public LiteSession Open(bool create) => new(new SimulatedStream(this, Data), new SimulatedStream(this, Log));

    public void DemandFile()
    {
    }

    /// <summary>What the next start finds: what was not flushed is lost, sector by sector, or kept.</summary>
    public SimulatedDisk AfterPowerCut(Random random) => new() { Data = Data.AfterPowerCut(random), Log = Log.AfterPowerCut(random) };

    /// <summary>What the next start finds when only the process was killed.</summary>
    public SimulatedDisk AfterKill() => new() { Data = Data.AfterKill(), Log = Log.AfterKill() };

    internal void Count()
    {
        if (FailsAfter is not { } left) return;
        if (left == 0) throw new IOException("The power is gone.");
        FailsAfter = left - 1;
    }

    internal void Demand(SimulatedFile file, long length)
    {
        if (length > file.Length && Data.Length + Log.Length + length - file.Length > Room) throw new IOException("No space left on device.");
    }
}

/// <summary>Bytes of which some are on the disk and some are not yet.</summary>
internal sealed class SimulatedFile
{
    private const int Sector = 512;

    private readonly HashSet<long> _dirty = [];
    private readonly MemoryStream _written = new();
    private readonly MemoryStream _synced = new();

    public SimulatedFile()
    {
    }

    private SimulatedFile(ReadOnlySpan<byte> content)
    {
        _written.Write(content);
        _synced.Write(content);
    }

    public long Length => _written.Length;

    public void SetLength(long length) => _written.SetLength(length);

    public void Write(long position, ReadOnlySpan<byte> bytes)
    {
        _written.Position = position;
        _written.Write(bytes);
        for (var sector = position / Sector; sector * Sector < position + bytes.Length; sector++) _dirty.Add(sector);
    }

    public int Read(long position, Span<byte> bytes)
    {
        _written.Position = position;
        return _written.Read(bytes);
    }

    public void Sync()
    {
        _synced.SetLength(_written.Length);
        foreach (var sector in _dirty) Copy(sector, ContentOf(_synced));
        _dirty.Clear();
    }

    public SimulatedFile AfterKill() => new(ContentOf(_written));

    public SimulatedFile AfterPowerCut(Random random)
    {
        var left = new byte[random.Next(2) == 0 ? _synced.Length : _written.Length];
        ContentOf(_synced)[..(int)Math.Min(left.Length, _synced.Length)].CopyTo(left);
        foreach (var sector in _dirty.Where(_ => random.Next(2) == 0)) Copy(sector, left);
        return new SimulatedFile(left);
    }

    private static Span<byte> ContentOf(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    private void Copy(long sector, Span<byte> target)
    {
        var from = (int)(sector * Sector);
        var length = (int)Math.Min(Sector, Math.Min(_written.Length, target.Length) - from);
        if (length > 0) ContentOf(_written).Slice(from, length).CopyTo(target[from..]);
    }
}

/// <summary>A stream on a simulated file.</summary>
internal sealed class SimulatedStream(SimulatedDisk disk, SimulatedFile file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position { get; set; }

    public override void Flush()
    {
        disk.Count();
        file.Sync();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = file.Read(Position, buffer.AsSpan(offset, count));
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? Position : Length);

    public override void SetLength(long value)
    {
        disk.Count();
        disk.Demand(file, value);
        file.SetLength(value);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        disk.Count();
        disk.Demand(file, Position + count);
        file.Write(Position, buffer.AsSpan(offset, count));
        Position += count;
    }
}
