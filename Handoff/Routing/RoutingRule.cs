namespace Omnichannel.Handoff.Routing;

/// <summary>One rule of the list that says where conversations go and who may take them. The first that fits decides.</summary>
/// <remarks>Members are settable, because JSON's generated reader would put empty values into init-only ones that are absent.</remarks>
public sealed record RoutingRule
{
    /// <summary>Gets the name that operators see as the reason.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets a value indicating whether it counts.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets what must be so; all that is given.</summary>
    public RoutingConditions When { get; set; } = new();

    /// <summary>Gets what follows; whatever is not given stays as it is.</summary>
    public RoutingOutcome Then { get; set; } = new();
}

/// <summary>What a rule looks at. An empty list asks nothing; of a list one must fit.</summary>
public sealed record RoutingConditions
{
    /// <summary>Gets inboxes.</summary>
    public IReadOnlyList<Guid> Inboxes { get; set; } = [];

    /// <summary>Gets channels, such as <c>webchat</c>.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];

    /// <summary>Gets departments that the conversation is for as it comes.</summary>
    public IReadOnlyList<Guid> Departments { get; set; } = [];

    /// <summary>Gets parts of the address of the page, without case.</summary>
    public IReadOnlyList<string> Page { get; set; } = [];

    /// <summary>Gets campaign marks of the page's address: <c>source</c>, <c>medium</c>, <c>campaign</c>, <c>term</c> or <c>content</c>, without <c>utm_</c>.</summary>
    public IReadOnlyList<NamedText> Utm { get; set; } = [];

    /// <summary>Gets fields that the visitor has filled in; the value <c>*</c> fits any.</summary>
    public IReadOnlyList<NamedText> Fields { get; set; } = [];

    /// <summary>Gets languages, such as <c>de</c>.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Gets how many earlier conversations there must be; null asks nothing.</summary>
    public int? PastAtLeast { get; set; }

    /// <summary>Gets how many earlier conversations there may be; null asks nothing.</summary>
    public int? PastAtMost { get; set; }
}

/// <summary>A text by its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The text, compared without case.</param>
public sealed record NamedText(string Name, string Value);

/// <summary>What follows from a rule.</summary>
public sealed record RoutingOutcome
{
    /// <summary>Gets the department; null leaves it.</summary>
    public Guid? Department { get; set; }

    /// <summary>Gets how much more urgent it is; null leaves the department's own.</summary>
    public int? Priority { get; set; }

    /// <summary>Gets the strategy's name; null leaves the department's own.</summary>
    public string? Strategy { get; set; }

    /// <summary>Gets skills that whoever takes it must have.</summary>
    public IReadOnlyList<string> Skills { get; set; } = [];

    /// <summary>Gets a value indicating whether whoever takes it must speak the visitor's language.</summary>
    public bool NeedsLanguage { get; set; }
}
