namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>
/// A collection kept in memory beside the file, so that every query runs in memory. They are read when they are first asked
/// for, and forgotten when a transaction that changed them fails. No other process can change them: the file is open to this one alone.
/// </summary>
internal abstract class CachedCollection
{
    private bool _isKnown;
    private bool _isChanged;

    /// <summary>Takes what was changed as kept.</summary>
    public void Settle() => _isChanged = false;

    /// <summary>Forgets everything if something was changed.</summary>
    public void Undo()
    {
        if (_isChanged) _isKnown = false;
        _isChanged = false;
    }

    /// <summary>Reads everything unless it is known.</summary>
    protected void Know()
    {
        if (_isKnown) return;
        Forget();
        Read();
        _isKnown = true;
    }

    /// <summary>Notes that something is about to change.</summary>
    protected void Change()
    {
        Know();
        _isChanged = true;
    }

    /// <summary>Empties the memory.</summary>
    protected abstract void Forget();

    /// <summary>Fills the memory from the file.</summary>
    protected abstract void Read();
}
