using Omnichannel.Core;

namespace Omnichannel.Handoff.Routing;

/// <summary>Whom a waiting conversation is called out to.</summary>
/// <param name="Whom">Who is alerted, in the order of the candidates.</param>
/// <param name="IsLastResort">Whether nobody is free for it, so that those who are away must hear it too.</param>
public sealed record CallOut(IReadOnlyList<OperatorId> Whom, bool IsLastResort);
