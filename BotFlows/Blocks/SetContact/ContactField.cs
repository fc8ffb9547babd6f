using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Blocks.SetContact;

/// <summary>What is known of a contact.</summary>
[JsonConverter(typeof(CamelCaseEnum<ContactField>))]
public enum ContactField
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The telephone number.</summary>
    Phone,

    /// <summary>A field that the admin has named.</summary>
    Custom,
}
