namespace Omnichannel.BotFlows.Runner;

/// <summary>
/// A step wanted more than it may use: blocks, text, memory or time. The host hands over to a person, reason <c>bot_error</c>.
/// </summary>
/// <param name="message">Which bound, and where.</param>
public sealed class FlowBudgetException(string message) : Exception(message);
