namespace Baozhai.Newsroom.Text;

/// <summary>Which byte of a UTF-16 unit comes first.</summary>
internal enum ByteOrder
{
    /// <summary>The lower one.</summary>
    Little,

    /// <summary>The higher one.</summary>
    Big,
}
