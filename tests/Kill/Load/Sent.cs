namespace Omnichannel.Tests.Kill.Load;

/// <summary>One line of a visitor's ledger: a message they wrote, and what they were told of it.</summary>
internal sealed class Sent(int number, string key)
{
    /// <summary>Gets which of the visitor's messages it is, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Gets the client's own id for it: repeats carry the same.</summary>
    public string Key { get; } = key;

    /// <summary>Gets a text that no other message has.</summary>
    public string Text => "text of " + Key;

    /// <summary>Gets the sequence of the first answer; null while the outcome is unknown.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Takes an answer down.</summary>
    /// <returns>Whether it is the first, or equal to the first.</returns>
    public bool Acknowledge(long sequence) => (Sequence ??= sequence) == sequence;
}
