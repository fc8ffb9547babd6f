namespace Omnichannel.BotFlows.Settings;

/// <summary>What happens when the visitor does not answer a question.</summary>
public sealed record FlowIdle
{
    /// <summary>Gets after how many seconds the visitor is reminded, 10 to 86,400; null never reminds.</summary>
    public int? RemindAfterSeconds { get; init; }

    /// <summary>Gets the reminder, a template; needed with <see cref="RemindAfterSeconds"/>.</summary>
    public string? RemindText { get; init; }

    /// <summary>Gets after how many seconds more the question is given up, 10 to 86,400; counts from the reminder, or from the question without one; null never.</summary>
    public int? ExitAfterSeconds { get; init; }

    /// <summary>Gets the block for then; null closes the conversation as idle.</summary>
    public string? Next { get; init; }
}
