using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Validation;

/// <summary>
/// Collects the findings of one block, or of the flow when there is no block, and holds the rules that many blocks share.
/// </summary>
internal sealed class FlowCheck(string? blockId, FlowSettings settings, FlowSurroundings surroundings, List<FlowFinding> findings)
{
    public FlowSettings Settings { get; } = settings;

    public FlowSurroundings Surroundings { get; } = surroundings;

    /// <summary>The same collection, for another block.</summary>
    public FlowCheck For(FlowBlock block) => new(block.Id, Settings, Surroundings, findings);

    public void Error(string code, string field, string message) => Add(FindingSeverity.Error, code, field, message);

    public void Warning(string code, string field, string message) => Add(FindingSeverity.Warning, code, field, message);

    /// <summary>A text that people will read must be there.</summary>
    public void RequireText(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Error("empty-text", field, "There is no text here. Write what the visitor should read.");
        }
    }

    /// <summary>No text may pass the longest message that every channel takes.</summary>
    public void LimitText(string field, string? text)
    {
        if (text?.Length > FlowLimits.TextLength)
        {
            Error("text-too-long", field, $"This has {text.Length} characters; at most {FlowLimits.TextLength} fit into a message.");
        }
    }

    /// <summary>A number must lie in its range when it is given.</summary>
    public void LimitNumber(string code, string field, int? number, int least, int most)
    {
        if (number < least || number > most)
        {
            Error(code, field, $"Choose a number from {least} to {most}; this is {number}.");
        }
    }

    /// <summary>A department must be there when it is named.</summary>
    public void KnowDepartment(string field, string? department)
    {
        if (department is not null && !Surroundings.Departments.Contains(department, StringComparer.OrdinalIgnoreCase))
        {
            Error("unknown-department", field, $"There is no department '{department}'. Choose one that exists, or none for the default.");
        }
    }

    private void Add(FindingSeverity severity, string code, string field, string message) =>
        findings.Add(new FlowFinding { Severity = severity, Code = code, BlockId = blockId, Field = field, Message = message });
}
